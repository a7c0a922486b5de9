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
