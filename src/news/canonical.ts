import { getDomain } from 'tldts';

/** Parameters that say how a reader came, never what the page is. */
const trackingNames = new Set(
  (
    'fbclid gclid gclsrc dclid wbraid gbraid msclkid yclid twclid ttclid igshid igsh mc_cid mc_eid mkt_tok ' +
    '_ga _gl _hsenc _hsmi hsctatracking vero_id vero_conv oly_anon_id oly_enc_id wickedid ref ref_src ref_url ' +
    'referrer referer cmp cmpid cmpsrc campaign campaign_id ito ftag ocid ncid icid intcid intcmp taid xtor ' +
    'smid smtyp emc sr_share soc_src soc_trk guccounter guce_referrer guce_referrer_sig spm trk wt_mc ' +
    'wt_zmc wt.mc_id maca echobox traffic_source share shared sharetype sh amp amp_js_v usqp ' +
    'outputtype __twitter_impression _amp feedtype feedname fromrss rss'
  ).split(' '),
);
const trackingPrefix = /^(utm|at|ns|pk|mtm|piwik|matomo|hsa|itm|stm|sc)_/;
/** Values that name a way in, whatever their parameter is called. */
const trackingValue =
  /^(rss|rss\d|rssfeed|feeds?|atom|twitter|facebook|fb|newsletter|e?mail|social|push|share|amp|syndication)$/i;
const mobileLabel = /^(m|mobile|amp|touch|wap)$/;

/**
 * The address that tells one piece from another and may still be followed: host in lower case, without
 * fragment, default port, credentials, tracking parameters, AMP and mobile forms or a trailing slash;
 * parameters in order of name. What is not an http(s) address comes back as it was given.
 */
export function canonicalAddress(address: string): string {
  const url = parse(address);
  if (!url) return address;
  const original = withoutAmpCache(url);
  original.username = '';
  original.password = '';
  original.hash = '';
  original.hostname = withoutMobileLabel(original.hostname);
  original.pathname = plainPath(original.pathname);
  original.search = plainQuery(original.searchParams);
  return original.href;
}

/**
 * What two addresses of one piece share: the canonical address without scheme and leading `www.`. For
 * comparing only. Text that is no address comes back trimmed.
 */
export function addressIdentity(address: string): string {
  const canonical = canonicalAddress(address.trim());
  return canonical.replace(/^https?:\/\/(www\d?\.)?/i, '');
}

/** Whether two addresses are of one site: under one domain that somebody registered, or on one host. */
export function isOfSite(address: string, other: string): boolean {
  const [one, two] = [parse(address)?.hostname, parse(other)?.hostname];
  return (
    one !== undefined && two !== undefined && (one === two || (getDomain(one) ?? one) === getDomain(two))
  );
}

function parse(address: string): URL | null {
  const url = URL.parse(address.trim());
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url : null;
}

/** AMP caches and viewers carry the address of the original in their path. */
function withoutAmpCache(url: URL): URL {
  const inCache = url.hostname.endsWith('.ampproject.org')
    ? /^\/(?:[a-z]\/)?(s\/)?([^/]+\.[^/]+)(\/.*)?$/.exec(url.pathname)
    : /^(www\.)?google\.[a-z.]+$/.test(url.hostname)
      ? /^\/amp\/(s\/)?([^/]+\.[^/]+)(\/.*)?$/.exec(url.pathname)
      : null;
  if (!inCache) return url;
  return parse(`${inCache[1] ? 'https' : 'http'}://${inCache[2]}${inCache[3] ?? '/'}${url.search}`) ?? url;
}

function withoutMobileLabel(host: string): string {
  const labels = host.replace(/\.$/, '').split('.');
  const domain = getDomain(host);
  if (!domain) return host;
  const depth = labels.length - domain.split('.').length;
  const first = labels.findIndex((label, place) => place < depth && mobileLabel.test(label));
  if (first === -1) return labels.join('.');
  labels.splice(first, 1);
  return labels.length === domain.split('.').length ? `www.${labels.join('.')}` : labels.join('.');
}

function plainPath(path: string): string {
  const plain = path
    .replace(/\/{2,}/g, '/')
    .replace(/^\/amp\/(?=.)/i, '/')
    .replace(/\/amp\/?$/i, '/')
    .replace(/\.amp(\.html?)?$/i, '$1')
    .replace(/\/+$/, '');
  return plain === '' ? '/' : plain;
}

function plainQuery(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(([name, value]) => {
    const plain = name.toLowerCase();
    return !trackingNames.has(plain) && !trackingPrefix.test(plain) && !trackingValue.test(value);
  });
  kept.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  return new URLSearchParams(kept).toString();
}
