/**
 * Whether a form was sent from another site's page, which must not write here in anybody's name. Browsers say where a
 * request comes from (W3C Fetch Metadata); what says nothing has no session that could be abused.
 * @param site the `Sec-Fetch-Site` header
 */
export function isForeignForm(method: string, site: string | undefined): boolean {
  return method === 'POST' && site !== undefined && site !== 'same-origin' && site !== 'none';
}
