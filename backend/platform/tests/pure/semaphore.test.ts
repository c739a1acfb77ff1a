import { Crowded, Semaphore } from "../../src/http/semaphore"

const settled = () => new Promise((done) => setImmediate(done))

it("lets so many in, and the others in their order as somebody leaves", async () => {
  const room = new Semaphore({ in_flight_max: 2, waiting_max: 10, wait_ms: 60_000 })
  const inside: number[] = []
  const leave: (() => void)[] = []
  const visits = [1, 2, 3, 4].map(async (guest) => {
    leave[guest] = await room.enter()
    inside.push(guest)
  })
  await settled()
  expect(inside).toEqual([1, 2])
  leave[1]?.()
  leave[1]?.()
  await settled()
  expect(inside).toEqual([1, 2, 3])
  leave[3]?.()
  await Promise.all(visits)
  leave[2]?.()
  leave[4]?.()
  await expect(Promise.all([room.enter(), room.enter()])).resolves.toHaveLength(2)
})

it("refuses who would wait behind too many, or waited too long, and forgets them", async () => {
  const room = new Semaphore({ in_flight_max: 1, waiting_max: 1, wait_ms: 5 })
  const leave = await room.enter()
  const late = room.enter()
  await expect(room.enter()).rejects.toThrow(Crowded)
  await expect(late).rejects.toThrow(Crowded)
  leave()
  await expect(room.enter()).resolves.toEqual(expect.any(Function))
})
