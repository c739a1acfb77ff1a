// Loaded before a program (`node --require`): its clock is wrong by SHIFTED_CLOCK_MS.
const shift_ms = Number(process.env.SHIFTED_CLOCK_MS)
const Right = Date

globalThis.Date = class extends Right {
  constructor(...parts) {
    super(...(parts.length ? parts : [Right.now() + shift_ms]))
  }

  static now() {
    return Right.now() + shift_ms
  }
}
