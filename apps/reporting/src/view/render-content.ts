import Handlebars from 'handlebars';

const compiled = new Map<string, Handlebars.TemplateDelegate>();

/**
 * A sentence of the content files with its variables, as plain text: whoever prints it escapes it.
 *
 * throws  if a variable of the template is missing; one that does not apply is null
 */
export function renderContent(template: string, variables: Readonly<Record<string, unknown>>): string {
  let render = compiled.get(template);
  if (!render) {
    render = Handlebars.compile(template, { strict: true, knownHelpersOnly: true, noEscape: true });
    compiled.set(template, render);
  }
  return render(variables);
}
