/** What was answered a moment ago, as the text that was sent. */
type Answer = { text: Promise<string>; until: number }

const fresh_ms = 2000
const answers_max = 500
const answers = new Map<string, Answer>()

/**
 * The answer for a key: the one of at most two seconds ago, or a new one. Callers at the same moment share one making.
 * An answer that fails serves nobody else.
 */
export async function answerOnce(key: string, make: () => Promise<unknown>): Promise<string> {
  const now = Date.now()
  const recent = answers.get(key)
  if (recent && recent.until > now) return await recent.text
  if (answers.size >= answers_max)
    for (const [old, { until }] of answers)
      if (until <= now || answers.size >= answers_max) answers.delete(old)
  const text = make().then((body) => JSON.stringify(body))
  const answer = { text, until: now + fresh_ms }
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
