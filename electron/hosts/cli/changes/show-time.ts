// A moment as people here read it: this computer's clock, to the minute, in an order that sorts.

/** `2026-03-14 09:26`, in the time zone of this computer. */
export function showTime(iso: string): string {
  const time = new Date(iso);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
