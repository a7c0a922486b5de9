import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What specs read out of a PDF: its words, its tags, and what it says of itself. */
export interface Printed {
  readonly pages: number;
  /** Words of each page without white space, since lines break where they must. */
  readonly texts: readonly string[];
  /** Only where they were asked for: reading them takes long. */
  readonly tags: readonly Tag[];
  /** Bookmarks of the first level, and of all. */
  readonly outline: readonly string[];
  readonly bookmarks: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly metadata: string;
  /** Width and height of the first page in points. */
  readonly size: readonly [number, number];
}

export interface Tag {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Tag[];
}

export async function printed(bytes: Uint8Array, withTags = false): Promise<Printed> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, (_, index) => readPage(document, index + 1, withTags)),
  );
  const { info, metadata } = await document.getMetadata();
  const outline = await document.getOutline();
  await document.destroy();
  return {
    pages: pages.length,
    texts: pages.map(({ text }) => text),
    tags: pages.flatMap(({ tags }) => tags),
    outline: (outline ?? []).map(({ title }) => title),
    bookmarks: (outline ?? []).flatMap(flat).map(({ title }) => title),
    info: info as Record<string, unknown>,
    metadata: metadata?.getRaw() as string,
    size: pages[0]!.size,
  };
}

const flatTags = (tag: Tag): Tag[] => [tag, ...(tag.children ?? []).flatMap(flatTags)];

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}
const flat = (entry: Bookmark): Bookmark[] => [entry, ...entry.items.flatMap(flat)];

async function readPage(document: PDFDocumentProxy, number: number, withTags: boolean) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const [, , width, height] = page.view;
  return {
    text: squeezed(items.map((item) => ('str' in item ? item.str : '')).join(' ')),
    tags: withTags ? flatTags((await page.getStructTree()) as Tag) : [],
    size: [width!, height!] as const,
  };
}

/** Without any white space. */
export const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** The words of a page without marks and pictures, squeezed. */
export const pageText = (html: string): string =>
  squeezed(
    html
      .replace(/<svg.*?<\/svg>/gs, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#x27;|&#39;/g, "'")
      .replace(/&#x3D;/g, '=')
      .replace(/&#x60;/g, '`')
      .replace(/&amp;/g, '&'),
  );
