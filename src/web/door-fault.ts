import { Fault } from '../news/fault.ts';

/** What a low-level error means, in one sentence for the desk. A fault stays what it is. */
export function doorFault(error: unknown, host: string): Fault {
  if (error instanceof Fault) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const options = { passing: true, cause: error };
  if (
    /^(?:CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|ERR_TLS|ERR_SSL|EPROTO|HOSTNAME_MISMATCH|INVALID_CA)/.test(
      code,
    )
  )
    return new Fault('tls', `${host} could not prove who it is: ${reason(error)}.`, options);
  if (code === 'UND_ERR_HEADERS_OVERFLOW')
    return new Fault('too-large', `${host} answers with too many headers.`, options);
  const broken = error instanceof Error && error.name === 'HTTPParserError';
  if (broken || /^(?:HPE_|UND_ERR_(?:RES|REQ)|UND_ERR_NOT_SUPPORTED|UND_ERR_INVALID|UND_ERR_INFO)/.test(code))
    return new Fault('bad-answer', `${host} does not answer as HTTP has it: ${reason(error)}.`, options);
  return new Fault('unreachable', `${host} cannot be reached: ${reason(error)}.`, options);
}

const known: Record<string, string> = {
  ECONNREFUSED: 'it refuses connections',
  ECONNRESET: 'it broke the connection',
  UND_ERR_SOCKET: 'it broke the connection',
  EPIPE: 'it broke the connection',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no network',
  ENETDOWN: 'there is no network',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it signed its certificate itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'nobody known signed its certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate chain is incomplete',
  UND_ERR_DESTROYED: 'the door is closed',
};

function reason(error: unknown): string {
  const inner = error instanceof AggregateError ? error.errors[0] : error;
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : '';
  if (known[code]) return known[code];
  const text = inner instanceof Error ? inner.message : String(inner);
  return text
    .replace(/[^\u0020-\u007e]+/g, ' ')
    .trim()
    .replace(/\.$/, '')
    .slice(0, 120);
}
