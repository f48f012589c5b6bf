import type { Language } from '@laegedaekning/domain'
import type { z } from 'zod'
import type { API } from '../contract/index.ts'
import { csvOf } from '../files/csv.ts'
import { xlsxOf } from '../files/xlsx.ts'
import type { Register } from '../register/register.ts'
import type { Download } from '../use-cases/download-status.ts'
import { aboutTrainingSheet } from './about-sheet.ts'
import { readCourses } from './read-courses.ts'
import { readDivide, readSites } from './read-divide.ts'
import { readFilling } from './read-filling.ts'
import { readIntroduction, readKeys, readScreening } from './read-keys.ts'
import {
  courseSheets,
  divideSheets,
  fillingSheets,
  introductionSheets,
  keySheets,
  publishedSheets,
  screeningSheets,
  siteSheets,
} from './training-sheets.ts'

type Query = z.output<typeof API.downloadTraining.query>

const TYPES = {
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  'csv-int': { type: 'text/csv; charset=utf-8', ending: 'international.csv' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  json: { type: 'application/json; charset=utf-8', ending: 'json' },
} as const

/** A table of the training room as a file: the same numbers as on the screen. CSV holds its first table, XLSX all of them and what the figures mean. */
export async function downloadTraining(register: Register, query: Query): Promise<Download> {
  const { answer, sheets } = await tableOf(register, query, query.sprog)
  const { type, ending } = TYPES[query.format]
  const made = answer.madeUp ? '_opdigtet' : ''
  const name = `laegedaekning_uddannelse_${query.fil}_${answer.date}${made}.${ending}`
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  if (query.format === 'json') return { name, type, bytes: encode(`${JSON.stringify(answer, null, 1)}\n`) }
  const [first] = sheets
  if (query.format === 'xlsx') {
    const about = aboutTrainingSheet(answer, query.sprog)
    return { name, type, bytes: await xlsxOf([...sheets, about], first.name) }
  }
  return { name, type, bytes: encode(csvOf(first, query.format === 'csv' ? 'danish' : 'international')) }
}

async function tableOf(register: Register, query: Query, language: Language) {
  const { dato, kendt, aar, fra, til, trin, speciale, metode, geografi, saerlige } = query
  const when = { dato, kendt }
  switch (query.fil) {
    case 'besaettelse':
    case 'besaettelse-steder':
    case 'besaettelse-aar': {
      const within = query['inden-for']
      const answer = await readFilling(register, { ...when, trin, aar, speciale, 'inden-for': within })
      const [specialties, places, series] = fillingSheets(answer, language)
      if (query.fil === 'besaettelse-steder')
        return { answer, sheets: [places, specialties, series] as const }
      if (query.fil === 'besaettelse-aar') return { answer, sheets: [series, specialties, places] as const }
      return { answer, sheets: [specialties, places, series] as const }
    }
    case 'offentliggjort': {
      const answer = await readFilling(register, { ...when, trin })
      return { answer, sheets: publishedSheets(answer, language) }
    }
    case 'noegler': {
      const answer = await readKeys(register, { ...when, aar, fra })
      return { answer, sheets: keySheets(answer, language) }
    }
    case 'gennemsyn': {
      const answer = await readScreening(register, { ...when, aar, saerlige })
      return { answer, sheets: screeningSheets(answer, language) }
    }
    case 'introduktion': {
      const answer = await readIntroduction(register, { ...when, aar, geografi, har: '', oensker: undefined })
      return { answer, sheets: introductionSheets(answer, language) }
    }
    case 'fordeling':
    case 'plan': {
      const { enhed, tal, vaegte } = query
      const answer = await readDivide(register, { ...when, metode, enhed, tal, vaegte, fra, til })
      const [regions, vurs] = divideSheets(answer, language)
      return {
        answer,
        sheets: query.fil === 'plan' ? ([vurs, regions] as const) : ([regions, vurs] as const),
      }
    }
    case 'forloeb': {
      const within = query['inden-for']
      const answer = await readCourses(register, { ...when, trin, aar, speciale, 'inden-for': within })
      return { answer, sheets: courseSheets(answer, language) }
    }
    case 'steder': {
      const answer = await readSites(register, when)
      return { answer, sheets: siteSheets(answer, language) }
    }
  }
}
