/** What "à" becomes with the article that begins the name of a town; with "La" and "L’" it stays. */
const contracted: Readonly<Record<string, string>> = { le: 'au', les: 'aux' };

/** Before a French town: "à Lyon", "au Mans", "aux Ulis", "à La Rochelle". */
export function inTown(town: string): string {
  const [, article = '', rest = ''] = /^(les?)\s+(\S.*)$/i.exec(town) ?? [];
  const before = contracted[article.toLowerCase()];
  return before ? `${before} ${rest}` : `à ${town}`;
}
