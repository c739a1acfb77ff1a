/**
 * The Admin opens in the language it finds under `lng` in a cookie or in the browser's storage, and in English where it
 * finds none. Staff here read Vietnamese: so on a first visit that is what it finds. Whoever chooses another language in
 * the profile keeps it. This file runs when the Admin loads its extensions, which is before it sets up its languages.
 */
const key = "lng"
const chosen =
  localStorage.getItem(key) !== null ||
  document.cookie.split("; ").some((cookie) => cookie.startsWith(`${key}=`))
if (!chosen) localStorage.setItem(key, "vi")

export {}
