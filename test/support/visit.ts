import { type HTMLElement, parse } from 'node-html-parser';

/** What a page answered. */
export interface Page {
  readonly status: number;
  readonly html: string;
  readonly location: string | null;
  readonly headers: Headers;
}

type Fields = Readonly<Record<string, string>>;

/** One browser with its cookies, without scripts: opens pages and sends the forms it finds on them. */
export class Visit {
  private readonly cookies = new Map<string, string>();
  private last: Page | undefined;
  private at = '/';

  constructor(readonly url: string) {}

  /** The page now open. */
  get page(): Page {
    if (!this.last) throw new Error('no page has been opened');
    return this.last;
  }

  /** Path of the page now open. */
  get path(): string {
    return this.at;
  }

  async get(path: string): Promise<Page> {
    this.at = path;
    return this.follow(await this.ask('GET', path));
  }

  /**
   * Sends the open page's form of this address as a browser would: what it holds, and what is filled in here.
   * A list fills in a name as often as it has entries, like boxes that are ticked.
   */
  async send(path: string, fields: Readonly<Record<string, string | readonly string[]>> = {}): Promise<Page> {
    const body = new URLSearchParams(
      Object.entries({ ...this.fieldsOf(path), ...fields }).flatMap(([name, value]) =>
        [value].flat().map((one): [string, string] => [name, one]),
      ),
    );
    this.at = path;
    return this.follow(await this.ask('POST', path, body));
  }

  /** Sends files, like a form with an upload: texts as CSV, bytes under the name and the kind of a picture. */
  async upload(
    path: string,
    files: Readonly<Record<string, string | Uint8Array>>,
    fields: Fields = {},
  ): Promise<Page> {
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...this.fieldsOf(path), ...fields })) body.set(name, value);
    for (const [name, file] of Object.entries(files)) {
      const [type, ending] = typeof file === 'string' ? ['text/csv', 'csv'] : ['image/png', 'png'];
      body.set(name, new Blob([new Uint8Array(Buffer.from(file))], { type }), `${name}.${ending}`);
    }
    this.at = path;
    return this.follow(await this.ask('POST', path, body));
  }

  /** Sends exactly what is given: for requests that no page of ours would make. */
  async ask(method: string, path: string, body?: RequestInit['body'], headers: Fields = {}): Promise<Page> {
    const response = await fetch(new URL(path, this.url), {
      method,
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
      headers: { origin: this.url, cookie: this.cookieHeader(), ...headers },
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    const html = await response.text();
    return {
      status: response.status,
      html,
      location: response.headers.get('location'),
      headers: response.headers,
    };
  }

  /** A file as it was sent. */
  async download(path: string): Promise<{ status: number; bytes: Uint8Array; headers: Headers }> {
    const response = await fetch(new URL(path, this.url), { headers: { cookie: this.cookieHeader() } });
    return {
      status: response.status,
      bytes: new Uint8Array(await response.arrayBuffer()),
      headers: response.headers,
    };
  }

  private async follow(answer: Page): Promise<Page> {
    this.last = answer.location && answer.status < 400 ? await this.get(answer.location) : answer;
    return this.last;
  }

  private fieldsOf(path: string): Fields {
    const forms = this.last ? parse(this.last.html).querySelectorAll('form') : [];
    const form =
      forms.find((one) => one.getAttribute('action') === path) ??
      forms.find((one) => !one.hasAttribute('action'));
    const held = form?.querySelectorAll('input, select, textarea').flatMap((field) => valueOf(field)) ?? [];
    return Object.fromEntries(held);
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const [name = '', ...value] = pair.split('=');
    if (/max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value.join('='));
  }
}

/** What a browser would send of a field that nobody has touched: a name and a value, or nothing. */
function valueOf(field: HTMLElement): [string, string][] {
  const name = field.getAttribute('name');
  const type = field.getAttribute('type') ?? 'text';
  if (!name || type === 'file') return [];
  if (field.tagName === 'TEXTAREA') return [[name, field.text]];
  if (field.tagName === 'SELECT') {
    const options = field.querySelectorAll('option');
    const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0];
    return [[name, chosen?.getAttribute('value') ?? chosen?.text ?? '']];
  }
  if (['radio', 'checkbox'].includes(type) && !field.hasAttribute('checked')) return [];
  return [[name, field.getAttribute('value') ?? '']];
}
