/** Every ending of two letters that names a country's addresses. */
const countries =
  "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw"
/** The other endings that are common, and those that senders of junk mail like best. */
const others =
  "com net org info biz pro name edu gov mil int mobi asia shop store online site website web tech xyz top club vip win bet app dev page link live life world today news blog cloud digital email group media network team work works space fun icu cyou sbs cfd buzz click country stream download gift gifts loan loans money cash bank finance credit casino poker games game sale deals discount market support help center company agency academy health casa bid trade date men review party science racing cricket faith accountant ninja guru rocks social solutions services systems one lol zip mov"
const known = new Set(`${countries} ${others}`.split(" "))

/** Dots of other scripts that browsers read as one. */
const otherDots = /[\u3002\uFF0E\uFF61]/g
const dotted = /([\p{L}\p{N}\p{M}_-]+)\.(?=([\p{L}\p{N}-]+))/gu
const ipAddress = /(?:^|\D)(?:\d{1,3}\.){3}\d{1,3}(?:\D|$)/

/** What stands on both sides of a dot without a space: part of an address, or an abbreviation such as `Tp.HCM`. */
function isAddress(before: string, ending: string): boolean {
  const lower = ending.toLowerCase()
  if (lower.startsWith("xn--")) return true
  // An ending of another script is no Vietnamese abbreviation.
  if (/\p{L}/u.test(ending) && !/\p{Script=Latin}/u.test(ending)) return ending.length > 1
  if (known.has(lower)) return before.length > 1
  // Endings grow in number: one that is not known is taken for one where it is written like one.
  return before.length > 1 && /^[a-z]{2,}$/.test(ending)
}

/**
 * Whether a text holds what a mail program makes a link of: `://`, `www.`, `name.ending`, the address of a machine.
 * Abbreviations with a space behind the dot pass, and so do those of single letters.
 *
 * @example hasSiteAddress("Trúng thưởng tại evil.com") // true
 * @example hasSiteAddress("Cty TNHH A.B.C") // false
 */
export function hasSiteAddress(text: string): boolean {
  const plain = text.normalize("NFKC").replace(otherDots, ".")
  if (/:\/\/|www\.|mailto:|@\S+\./i.test(plain) || ipAddress.test(plain)) return true
  return [...plain.matchAll(dotted)].some(([, before = "", ending = ""]) => isAddress(before, ending))
}
