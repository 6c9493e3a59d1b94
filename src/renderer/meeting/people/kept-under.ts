/** The form under which the text of a meeting's list is kept until its people have been added. */
export function keptUnder(meetingId: string): string {
  return `people ${meetingId}`;
}
