/** The looks of an exported page, on a screen and on paper. Faces that are on the reader's machine: nothing is loaded. */
export const HTML_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 2.5rem 1.25rem 5rem; font: 1.125rem/1.6 Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, serif; color: #1b1b19; background: #fdfcfa; }
article { max-width: 36em; margin: 0 auto; overflow-wrap: break-word; }
h1 { font-size: 2rem; line-height: 1.18; margin: 0 0 .6rem; text-wrap: balance; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.2rem 0 .6rem; }
h3 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; }
p, ul, ol, blockquote, figure { margin: 0 0 1.1rem; }
.standfirst { font-size: 1.25rem; line-height: 1.45; color: #55534e; }
.dateline { font: .9rem/1.4 system-ui, sans-serif; color: #6a675f; margin-bottom: 2rem; }
blockquote { padding-left: 1.1rem; border-left: 3px solid #c9c4b8; }
ul { padding-left: 1.2em; }
ol { padding-left: 2em; }
ol > li { margin-bottom: .8rem; }
figure { margin: 1.8rem 0; }
img { display: block; max-width: 100%; height: auto; }
figcaption, .missing-picture { font: .9rem/1.45 system-ui, sans-serif; color: #6a675f; margin: .5rem 0 0; }
a { color: #1f4e79; text-underline-offset: .15em; }
mark { background: #fff0a8; color: inherit; }
@media (prefers-color-scheme: dark) {
  body { color: #e9e6df; background: #1a1917; }
  .standfirst, .dateline, figcaption, .missing-picture { color: #a9a59b; }
  a { color: #8fb9e3; }
  mark { background: #5c4f10; }
}
@media print {
  body { padding: 0; font-size: 11pt; color: #000; background: none; }
  article { max-width: none; }
  a { color: inherit; }
  a[href^='http']:not(.address)::after { content: ' (' attr(href) ')'; font-size: .85em; overflow-wrap: anywhere; }
  h1, h2, h3, figure { break-after: avoid; break-inside: avoid; }
  p, li { orphans: 2; widows: 2; }
}
`;
