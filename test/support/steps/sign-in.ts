import { eventually } from '../eventually.js';
import type { RunningPlatform } from '../running-platform.js';
import { Visit } from '../visit.js';
import { linkIn } from './link-in.js';

/** Signs somebody in the way people do: by the link that comes by e-mail. */
export async function signIn(on: RunningPlatform, email: string): Promise<Visit> {
  const visit = new Visit(on.url);
  await visit.get('/sign-in');
  const links = () => on.mail.to(email).filter(({ subject }) => subject === 'Your sign-in link');
  const before = links().length; // other mail may arrive meanwhile
  await visit.send('/sign-in', { email });
  const mail = await eventually(() => {
    const arrived = links()[before];
    if (!arrived) throw new Error(`no sign-in mail for ${email} yet`);
    return arrived;
  });
  const path = linkIn(mail);
  await visit.get(path);
  await visit.send(path);
  return visit;
}
