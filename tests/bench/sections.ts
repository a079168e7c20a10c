/** A Markdown text with the section `## <title>` replaced by another one, or with it added at the end. */
export function replacedSection(text: string, title: string, section: string): string {
  const parts = text.split(/^(?=## )/m);
  const found = parts.findIndex((part) => part.startsWith(`## ${title}\n`));
  const own = `${section.trimEnd()}\n`;
  if (found < 0) return `${text.trimEnd()}\n\n${own}`;
  const last = found === parts.length - 1;
  return parts.with(found, last ? own : `${own}\n`).join('');
}
