/** What a browser says of itself names several others; the first that fits is the true one. */
const browsers: readonly [RegExp, string][] = [
  [/\bZalo\b/i, "Zalo"],
  [/\bcoc_coc_browser\b/i, "Cốc Cốc"],
  [/\b(?:FBAN|FBAV)\b/, "Facebook"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bOPR\/|\bOpera\b/, "Opera"],
  [/\bEdgA?\/|\bEdgiOS\//, "Edge"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bChrome\/|\bCriOS\//, "Chrome"],
  [/\bSafari\//, "Safari"],
]
const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "Mac"],
  [/\bCrOS\b/, "Chromebook"],
  [/\bLinux\b/, "Linux"],
]

const firstOf = (names: readonly [RegExp, string][], text: string) =>
  names.find(([sign]) => sign.test(text))?.[1]

/**
 * Browser and system by their own names, from the `User-Agent` header; null where it tells neither.
 *
 * @example deviceName("Mozilla/5.0 (Linux; Android 14; …) … Chrome/142.0.0.0 Mobile Safari/537.36") // "Chrome, Android"
 */
export function deviceName(user_agent: string | null): string | null {
  if (!user_agent) return null
  return [firstOf(browsers, user_agent), firstOf(systems, user_agent)].filter(Boolean).join(", ") || null
}
