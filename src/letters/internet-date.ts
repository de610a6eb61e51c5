const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number: number) => String(number).padStart(2, '0');

/** A moment as the Date header of a letter: `Mon, 23 Nov 2026 16:00:00 +0000` (RFC 5322, 3.3). */
export function internetDate(moment: Temporal.Instant): string {
  const { dayOfWeek, day, month, year, hour, minute, second } = moment.toZonedDateTimeISO('UTC');
  const date = `${days[dayOfWeek - 1]}, ${day} ${months[month - 1]} ${year}`;
  return `${date} ${two(hour)}:${two(minute)}:${two(second)} +0000`;
}
