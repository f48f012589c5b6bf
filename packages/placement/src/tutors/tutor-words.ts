import type { Text } from '@laegedaekning/domain'
import { numberText } from '../courses/reason-text.ts'
import type { FloorReason, PlacedReason, UnplacedReason, WhyNot } from './tutor-result.ts'

const WHY_NOT: Readonly<Record<WhyNot, Text>> = {
  full: { da: 'fuldt', en: 'full' },
  floor: { da: 'så manglede der én mere til et mindstetal', en: 'a floor would then lack one more' },
  'not-proven': { da: 'ikke undersøgt, før tiden var gået', en: 'not looked into before time was over' },
}

/** Why a trainee is where he or she is, in Danish and English, made from the record alone. */
export function placedText(reason: Omit<PlacedReason, 'text'>): Text {
  const sentence = (language: 'da' | 'en'): string => {
    const isDanish = language === 'da'
    const { trainee, practice, kommune, cost, cheaper } = reason
    const where = `${trainee} → ${practice} (${kommune}), ${isDanish ? 'pris' : 'cost'} ${numberText(cost, language)}.`
    if (cheaper.length === 0) return `${where} ${isDanish ? 'Intet koster mindre.' : 'Nothing costs less.'}`
    const others = cheaper.map(
      (one) => `${one.practice} (${numberText(one.cost, language)}: ${WHY_NOT[one.why][language]})`,
    )
    return `${where} ${isDanish ? 'Mindre koster' : 'Less would cost'} ${others.join('; ')}.`
  }
  return { da: sentence('da'), en: sentence('en') }
}

/** Why a trainee has no place. */
export function unplacedText({ trainee, why, inReach }: Omit<UnplacedReason, 'text'>): Text {
  switch (why) {
    case 'none-in-reach':
      return { da: `${trainee} kan ikke nå nogen praksis.`, en: `${trainee} can reach no practice.` }
    case 'all-full':
      return {
        da: `${trainee} kan nå ${inReach} praksis, og der er ingen ledig plads.`,
        en: `${trainee} can reach ${inReach} ${inReach === 1 ? 'practice' : 'practices'}, and none has a place left.`,
      }
    case 'not-proven':
      return {
        da: `${trainee} har ingen plads; tiden gik, før det var afgjort.`,
        en: `${trainee} has no place; time was over before it was settled.`,
      }
  }
}

/** Why a floor is not reached. */
export function floorText({ kommune, least, placed, places, reach }: Omit<FloorReason, 'text'>): Text {
  return {
    da: `${kommune} har ${placed} af mindst ${least}: pladser i kommunen ${places}, læger, der kan nå en af dem, ${reach}.`,
    en: `${kommune} has ${placed} of at least ${least}: places in the kommune ${places}, trainees who can reach one of them ${reach}.`,
  }
}
