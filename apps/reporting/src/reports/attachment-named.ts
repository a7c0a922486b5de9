/**
 * The header content-disposition of a download, for a name of letters, digits, hyphens, underscores and dots.
 * A header is ASCII: the name itself is sent encoded, and a plain one for whatever cannot read that.
 *
 * source  RFC 6266, RFC 8187
 */
export function attachmentNamed(fileName: string): string {
  const plain = fileName.replace(/[^\w.-]/g, '-');
  const encoded = plain === fileName ? '' : `; filename*=UTF-8''${encodeURIComponent(fileName)}`;
  return `attachment; filename="${plain}"${encoded}`;
}
