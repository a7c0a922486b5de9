import { type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { atkinsonHyperlegible } from './atkinson-hyperlegible.js';
import { PdfCompiler, PdfError } from './pdf-compiler.js';

const sources = {
  'note.typ': `
    #let data = json("/data.json")
    #set document(title: data.title, date: none)
    #set text(font: "Atkinson Hyperlegible", lang: "en", fallback: false)
    = #data.title
    #for line in data.lines [#line #parbreak()]`,
  'picture.typ': `
    #set document(title: "Picture", date: none)
    = Picture
    #image(bytes("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><circle r='4'/></svg>"), format: "svg")`,
  'curious.typ': `#read("/etc/passwd")`,
};

const folder = mkdtempSync(join(tmpdir(), 'parallax-pdf-'));
const files = Object.entries(sources).map(([name, source]) => {
  writeFileSync(join(folder, name), source);
  return join(folder, name);
});
const compiler = new PdfCompiler({ sources: files, fonts: atkinsonHyperlegible(), processes: 1 });
afterAll(async () => {
  await compiler.close();
  rmSync(folder, { recursive: true });
});

async function textOf(pdf: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}

describe('PdfCompiler', () => {
  it('sets text as text, whatever it looks like', async () => {
    const hostile = [
      '#eval("1+1") #import "x.typ"',
      '= Heading *bold* _it_ $x$ `code` @ref <label>',
      '\\#read("/data.json")',
    ];
    const text = await textOf(await compiler.compile('note.typ', { title: 'Я #title', lines: hostile }));
    expect(text).toContain('[character] #title');
    for (const line of hostile) expect(text).toContain(line);
  });

  it('makes a tagged PDF/UA-1 with title and language', async () => {
    const pdf = await compiler.compile('note.typ', { title: 'A title', lines: [] });
    const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({ Title: 'A title', Language: 'en' });
    expect(info).not.toHaveProperty('Author');
    expect(info).not.toHaveProperty('CreationDate');
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    expect(metadata?.getRaw()).toMatch(/pdfuaid:part>1</);
  });

  it('gives the same bytes for the same data', async () => {
    const data = { title: 'Same', lines: ['one', 'two'] };
    const [first, second] = [
      await compiler.compile('note.typ', data),
      await compiler.compile('note.typ', data),
    ];
    expect(first.equals(second)).toBe(true);
  });

  it('refuses a figure without words, and reads no file of the machine', async () => {
    await expect(compiler.compile('picture.typ', {})).rejects.toThrow(PdfError);
    await expect(compiler.compile('picture.typ', {})).rejects.toThrow(/alt/);
    await expect(compiler.compile('curious.typ', {})).rejects.toThrow(/not found|failed/);
  });

  it('outlives its process, at work and idle', async () => {
    const data = { title: 'Again', lines: ['one'] };
    const before = await compiler.compile('note.typ', data);
    const underWay = compiler.compile('note.typ', data);
    const ended = Promise.all(endProcesses());
    await expect(underWay).rejects.toThrow(/exited|EPIPE/); // after, or before it had the work in hand
    await ended;
    expect(before.equals(await compiler.compile('note.typ', data))).toBe(true);
    await Promise.all(endProcesses());
    expect(before.equals(await compiler.compile('note.typ', data))).toBe(true);
  });
});

/** As the system would, short of memory. */
const endProcesses = (): Promise<unknown>[] =>
  compiler['pool'].threads.map((worker) => {
    const { process: child } = worker as unknown as { readonly process: ChildProcess };
    child.kill('SIGKILL');
    return new Promise((ended) => child.once('exit', ended));
  });
