const LOCAL = /^[\p{L}\p{N}!#$%&'*/=?^_`{|}~.+-]{1,64}$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/** Whether this is one plain e-mail address: no name, no quotes, no comment, at most 254 characters. */
export function isAddress(text: string): boolean {
  if (text.length > 254) return false;
  const [local = '', domain = '', ...more] = text.split('@');
  const labels = domain.split('.');
  return (
    more.length === 0 &&
    LOCAL.test(local) &&
    local.split('.').every((part) => part !== '') &&
    !local.startsWith('+') &&
    labels.length >= 2 &&
    labels.every((label) => LABEL.test(label))
  );
}
