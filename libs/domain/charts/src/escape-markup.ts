const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags and in attribute values of SVG and HTML. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');

/** What `escapeMarkup` has escaped, as it was. */
export const readMarkup = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => MARKS.get(entity) ?? entity);

const MARKS = new Map(Object.entries(ENTITIES).map(([mark, entity]) => [entity, mark]));
