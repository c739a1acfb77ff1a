/**
 * The Admin's first page is its list of orders, which is no setting. Who opens the Admin's bare address means our
 * overview. This file runs when the Admin loads its extensions, before its router reads the address.
 */
export const overview = "/overview"
if (/^\/app\/?$/.test(location.pathname)) history.replaceState(null, "", `/app${overview}`)
