import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import { addressesOf, destinationsOf, type Frame } from './frame.js';

export type View = Readonly<Record<string, unknown>>;

/**
 * The templates of one app, compiled once. Strict: a missing field fails the render, not the reader.
 *
 * folder   holds `name.hbs` for pages and `_name.hbs` for parts that pages include as {{> name}}
 * returns  `page(name, view, frame)`: a whole page in the frame that all apps share;
 *          `part(name, view)`: the template alone, for mails and fragments
 */
export function viewsIn(folder: URL) {
  const handlebars = Handlebars.create();
  const templates = new Map<string, HandlebarsTemplateDelegate<View>>();
  for (const source of [new URL('./views/', import.meta.url), folder])
    for (const file of readdirSync(fileURLToPath(source)).filter((name) => name.endsWith('.hbs'))) {
      const text = readFileSync(new URL(file, source), 'utf8');
      const name = file.slice(0, -'.hbs'.length);
      if (name.startsWith('_')) handlebars.registerPartial(name.slice(1), handlebars.compile(text, STRICT));
      else templates.set(name, handlebars.compile<View>(text, STRICT));
    }
  const part = (name: string, view: View): string => {
    const template = templates.get(name);
    if (!template) throw new Error(`there is no template ${name}`);
    return template(view);
  };
  return {
    part,
    page: (name: string, view: View, frame: Frame): string =>
      part('frame', {
        ...frame,
        ...addressesOf(frame.brand),
        destinations: destinationsOf(frame),
        content: part(name, { ...view, csrf: frame.csrf }),
      }),
  };
}

export type Views = ReturnType<typeof viewsIn>;

const STRICT: CompileOptions = { strict: true, knownHelpersOnly: true };
