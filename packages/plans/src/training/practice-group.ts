/** Id of the tutor practices of a kommune as one site of a placement: `tutorpraksis-0760`. */
export function practiceGroup(kommune: string): string {
  return `tutorpraksis-${kommune.slice('kommune-'.length)}`
}
