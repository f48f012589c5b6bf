import type { Text } from '@laegedaekning/domain'

/** How a rate is told: the few areas beyond a limit, and one area with its value. */
type RateSentences = { readonly beyond: Text; readonly one: Text }
/** How a count is told: the sum, the sum of one, and none at all. */
type CountSentences = { readonly sum: Text; readonly one: Text; readonly none: Text }

const rate = (beyond: Text, one: Text): RateSentences => ({ beyond, one })
const count = (sum: Text, one: Text, none: Text): CountSentences => ({ sum, one, none })

/** Sentences of the rates, by indicator. Facts only: never a cause, never a judgement. */
export const RATE_SENTENCES: Readonly<Record<string, RateSentences>> = {
  'indbyggere-pr-praksis': rate(
    {
      da: 'I {names} deler over {limit} indbyggere én almen praksis',
      en: 'In {names} more than {limit} inhabitants share one general practice',
    },
    {
      da: 'I {name} deler {value} indbyggere én almen praksis',
      en: 'In {name} {value} inhabitants share one general practice',
    },
  ),
  'indbyggere-pr-kapacitet': rate(
    {
      da: 'I {names} er der over {limit} indbyggere til hver lægekapacitet',
      en: 'In {names} there are more than {limit} inhabitants to each capacity',
    },
    {
      da: 'I {name} er der {value} indbyggere til hver lægekapacitet',
      en: 'In {name} there are {value} inhabitants to each capacity',
    },
  ),
  'patienter-pr-kapacitet': rate(
    {
      da: 'I {names} har hver lægekapacitet over {limit} tilmeldte patienter',
      en: 'In {names} each capacity has more than {limit} listed patients',
    },
    {
      da: 'I {name} har hver lægekapacitet {value} tilmeldte patienter',
      en: 'In {name} each capacity has {value} listed patients',
    },
  ),
  'behovsvaegtede-pr-kapacitet': rate(
    {
      da: 'I {names} svarer behovet til over {limit} indbyggere for hver lægekapacitet',
      en: 'In {names} the need equals more than {limit} inhabitants for each capacity',
    },
    {
      da: 'I {name} svarer behovet til {value} indbyggere for hver lægekapacitet',
      en: 'In {name} the need equals {value} inhabitants for each capacity',
    },
  ),
  'andel-aaben-praksis': rate(
    {
      da: 'I {names} har under {limit} af praksis åbent for nye patienter',
      en: 'In {names} less than {limit} of the practices are open to new patients',
    },
    {
      da: 'I {name} har {value} af praksis åbent for nye patienter',
      en: 'In {name} {value} of the practices are open to new patients',
    },
  ),
  'andel-inden-for-15-km': rate(
    {
      da: 'I {names} bor under {limit} inden for 15 km af en almen praksis',
      en: 'In {names} less than {limit} live within 15 km of a general practice',
    },
    {
      da: 'I {name} bor {value} inden for 15 km af en almen praksis',
      en: 'In {name} {value} live within 15 km of a general practice',
    },
  ),
  'speciallaeger-pr-1000': rate(
    {
      da: '{names} har under {limit} speciallæger pr. 1.000 indbyggere',
      en: '{names} have fewer than {limit} specialists per 1,000 inhabitants',
    },
    {
      da: '{name} har {value} speciallæger pr. 1.000 indbyggere',
      en: '{name} has {value} specialists per 1,000 inhabitants',
    },
  ),
  'laeger-60-plus': rate(
    {
      da: 'I {names} er over {limit} af lægerne i almen praksis 60 år eller derover',
      en: 'In {names} more than {limit} of the doctors in general practice are 60 or over',
    },
    {
      da: 'I {name} er {value} af lægerne i almen praksis 60 år eller derover',
      en: 'In {name} {value} of the doctors in general practice are 60 or over',
    },
  ),
  flerlaegepraksis: rate(
    {
      da: 'I {names} arbejder over {limit} af lægerne i en praksis med flere læger',
      en: 'In {names} more than {limit} of the doctors work in a practice of several',
    },
    {
      da: 'I {name} arbejder {value} af lægerne i en praksis med flere læger',
      en: 'In {name} {value} of the doctors work in a practice of several',
    },
  ),
  patientgrundlag: rate(
    {
      da: 'I {names} har hver praksis i gennemsnit over {limit} tilmeldte patienter',
      en: 'In {names} each practice has more than {limit} listed patients on average',
    },
    {
      da: 'I {name} har hver praksis i gennemsnit {value} tilmeldte patienter',
      en: 'In {name} each practice has {value} listed patients on average',
    },
  ),
}

/** Sentences of the counts, by indicator. */
export const COUNT_SENTENCES: Readonly<Record<string, CountSentences>> = {
  'ledige-ydernumre': count(
    { da: '{total} ydernumre er ledige', en: '{total} provider numbers are vacant' },
    { da: '{total} ydernummer er ledigt', en: '{total} provider number is vacant' },
    { da: 'Ingen ydernumre er ledige', en: 'No provider numbers are vacant' },
  ),
  'borgere-uden-laege': count(
    { da: '{total} borgere er uden læge', en: '{total} citizens are without a doctor' },
    { da: '{total} borger er uden læge', en: '{total} citizen is without a doctor' },
    { da: 'Ingen borgere er meldt uden læge', en: 'No citizens are reported without a doctor' },
  ),
  'borgere-faerre-end-to-praksis': count(
    {
      da: '{total} borgere har færre end to åbne praksis at vælge imellem',
      en: '{total} citizens have fewer than two open practices to choose between',
    },
    {
      da: '{total} borger har færre end to åbne praksis at vælge imellem',
      en: '{total} citizen has fewer than two open practices to choose between',
    },
    {
      da: 'Alle har mindst to åbne praksis at vælge imellem',
      en: 'Everybody has at least two open practices to choose between',
    },
  ),
  'laeger-i-almen-praksis': count(
    { da: '{total} læger arbejder i almen praksis', en: '{total} doctors work in general practice' },
    { da: '{total} læge arbejder i almen praksis', en: '{total} doctor works in general practice' },
    { da: 'Ingen læger arbejder i almen praksis', en: 'No doctors work in general practice' },
  ),
  'fuldtidslaeger-i-almen-praksis': count(
    {
      da: 'Lægerne i almen praksis svarer til {total} på fuld tid',
      en: 'The doctors in general practice equal {total} working full time',
    },
    {
      da: 'Lægerne i almen praksis svarer til {total} på fuld tid',
      en: 'The doctors in general practice equal {total} working full time',
    },
    { da: 'Ingen læger arbejder i almen praksis', en: 'No doctors work in general practice' },
  ),
  'forventede-ophoer': count(
    {
      da: '{total} læger ventes at stoppe inden for et år efter den høje pensionsalder',
      en: '{total} doctors are expected to stop within a year by the high retirement age',
    },
    {
      da: '{total} læge ventes at stoppe inden for et år efter den høje pensionsalder',
      en: '{total} doctor is expected to stop within a year by the high retirement age',
    },
    {
      da: 'Ingen læger når den høje pensionsalder inden for et år',
      en: 'No doctors reach the high retirement age within a year',
    },
  ),
  befolkning: count(
    { da: '{total} indbyggere', en: '{total} inhabitants' },
    { da: '{total} indbygger', en: '{total} inhabitant' },
    { da: 'Ingen indbyggere', en: 'No inhabitants' },
  ),
}

/** Sentences of counts that may be below zero: the whole above, below and just at it, and the worst area. */
export const SIGNED_SENTENCES: Readonly<
  Record<
    string,
    { readonly above: Text; readonly below: Text; readonly even: Text; readonly worst: 'highest' | 'lowest' }
  >
> = {
  'behovsvaegtet-gab': {
    above: {
      da: 'Efter normen mangler der {total} lægekapaciteter',
      en: 'By the norm {total} capacities are lacking',
    },
    below: {
      da: 'Der er {total} lægekapaciteter mere, end normen kræver',
      en: 'There are {total} capacities more than the norm asks for',
    },
    even: {
      da: 'Der er så mange lægekapaciteter, som normen kræver',
      en: 'There are as many capacities as the norm asks for',
    },
    worst: 'highest',
  },
  'afstand-til-stien-mod-5000': {
    above: {
      da: 'Der er {total} læger flere end på den lige vej mod målet',
      en: 'There are {total} doctors more than on the straight path to the goal',
    },
    below: {
      da: 'Der mangler {total} læger i at være på den lige vej mod målet',
      en: '{total} doctors are lacking to be on the straight path to the goal',
    },
    even: {
      da: 'Antallet af læger er på den lige vej mod målet',
      en: 'The number of doctors is on the straight path to the goal',
    },
    worst: 'lowest',
  },
}
