/** Where a request came from. Headers are believed as far as the host said that proxies of theirs write them. */
import type { IncomingMessage } from 'node:http';

export type AddressOf = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string | undefined;

/**
 * Each proxy adds at the end the address that it was reached from, so with `proxies` of them the one so far from the end is
 * the client's; whatever stands before was written by the client.
 */
export function addressBehind(proxies: number): AddressOf {
  return ({ headers, socket }) => {
    const own = socket.remoteAddress;
    if (proxies === 0) return own;
    const said = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
    const chain = said.map((address) => address.trim()).filter((address) => address !== '');
    return chain.at(-proxies) ?? own;
  };
}
