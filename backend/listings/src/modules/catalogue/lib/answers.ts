/** What was answered a moment ago, as the text that was sent. */
type Answer = { text: Promise<string>; until: number }

const kept_ms = 2000
const kept_max = 500
const answers = new Map<string, Answer>()

/**
 * The answer for a key: the one of at most two seconds ago, or a new one. Callers at the same moment share one making.
 * An answer that fails is not kept.
 */
export async function answerOnce(key: string, make: () => Promise<unknown>): Promise<string> {
  const now = Date.now()
  const kept = answers.get(key)
  if (kept && kept.until > now) return await kept.text
  if (answers.size >= kept_max)
    for (const [old, { until }] of answers) if (until <= now || answers.size >= kept_max) answers.delete(old)
  const text = make().then((body) => JSON.stringify(body))
  const answer = { text, until: now + kept_ms }
  answers.set(key, answer)
  text.catch(() => {
    if (answers.get(key) === answer) answers.delete(key)
  })
  return await text
}

/** Forgets all answers: something they were made of changed. */
export function clearAnswers(): void {
  answers.clear()
}
