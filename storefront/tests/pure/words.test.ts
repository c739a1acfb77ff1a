import { seasonStretches } from "@chophien/vocabulary/season"
import { messages } from "../../src/i18n"
import { beginning } from "../../src/layout/beginning"

test("a season over the turn of the year is one stretch, in both languages", () => {
  const winter = seasonStretches([1, 2, 10, 11, 12])
  expect(messages.vi.listing.season_list(winter)).toBe("Tháng 10 đến tháng 2")
  expect(messages.en.listing.season_list(winter)).toBe("October to February")
  const two = seasonStretches([5, 11, 12])
  expect(messages.vi.listing.season_list(two)).toBe("Tháng 5; tháng 11 đến tháng 12")
})

test("a description for search engines ends with a whole word", () => {
  expect(beginning("Gà đen Pà Cò", 160)).toBe("Gà đen Pà Cò")
  expect(beginning("Gà đen Pà Cò", 9)).toBe("Gà đen…")
  expect(beginning("Gà  đen\nPà Cò", 12)).toBe("Gà đen Pà Cò")
})
