/** What runs where a text is taken for markup, an address or a program; each would leave its mark on the window. */
const mark = 'window.dicemari=1';
const vectors: readonly string[] = [
  `<script>${mark}</script>`,
  `<img src=x onerror="${mark}">`,
  `<svg onload="${mark}">`,
  `<svg><script>${mark}</script></svg>`,
  `"><script>${mark}</script>`,
  `'><img src=x onerror=${mark}>`,
  `</textarea><script>${mark}</script>`,
  `</title><script>${mark}</script>`,
  `</style><script>${mark}</script>`,
  `<iframe src="javascript:parent.${mark}"></iframe>`,
  `<iframe srcdoc="<script>parent.${mark}</script>"></iframe>`,
  `<object data="javascript:${mark}"></object>`,
  `<a href="javascript:${mark}">Klik</a>`,
  `javascript:${mark}`,
  `data:text/html,<script>${mark}</script>`,
  `" onmouseover="${mark}" x="`,
  `" autofocus onfocus="${mark}" x="`,
  `<details open ontoggle="${mark}">`,
  `<body onload="${mark}">`,
  `<math><mtext><img src=x onerror="${mark}"></mtext></math>`,
  `<link rel=stylesheet href="http://evil.test/x.css">`,
  `<img src="http://evil.test/x.png">`,
  `<style>*{background:url(http://evil.test/x)}</style>`,
  `{{constructor.constructor('${mark}')()}}`,
  `\${${mark}}`,
  `&lt;script&gt;${mark}&lt;/script&gt;`,
  `\u003cscript\u003e${mark}\u003c/script\u003e`,
  `<foreignObject><img src=x onerror="${mark}"></foreignObject>`,
  `]]><script>${mark}</script>`,
  `<a xlink:href="javascript:${mark}"><text>x</text></a>`,
];

/** Hands out the texts one after the other, each told apart by its number. */
export function hostileTexts(): { next(): string; count(): number } {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return `${vectors[count % vectors.length]} ${count}`;
    },
    count: () => count,
  };
}

/** A SOP in plain JSON whose every field is such a text. */
export function hostileSop(next: () => string): object {
  const several = (count: number): string[] => Array.from({ length: count }, next);
  const official = () => ({ position: next(), name: next(), rank: next(), nip: next() });
  const actors = several(3);
  const steps = Array.from({ length: 7 }, (_, at) => ({
    text: next(),
    performers: [at % 3],
    kind: at === 3 ? 'decision' : 'process',
    requirements: several(2),
    time: next(),
    outputs: several(2),
    note: next(),
  }));
  return {
    issuer: { government: next(), unit_lines: several(2) },
    number: next(),
    title: next(),
    created: { text: next(), iso: null },
    revised: { text: next(), iso: null },
    effective: { text: next(), iso: null },
    approved_by: official(),
    legal_basis: several(2),
    qualifications: several(2),
    related_sops: several(2),
    equipment: several(2),
    warnings: several(2),
    records: several(2),
    actors,
    has_notes_column: true,
    flow_title: next(),
    sign_block: official(),
    steps,
  };
}
