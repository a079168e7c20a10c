/** The time of day of an ISO instant as offices write it: `10.42.07`, in local time. Empty when it is no instant. */
export function clockOf(iso: string | null): string {
  const instant = new Date(iso ?? '');
  if (Number.isNaN(instant.getTime())) return '';
  return [instant.getHours(), instant.getMinutes(), instant.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join('.');
}
