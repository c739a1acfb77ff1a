import { isEasyPassword } from "../../src/is-easy-password"

const personal = ["Sùng Thị Mai", "mai.sung1990@vidu.vn", "HTX Gà đen Pà Cò"]

test.each([
  "1234567890",
  "0987654321",
  "12345678901234",
  "aaaaaaaaaaaa",
  "1212121212",
  "abcabcabcabc",
  "abcdefghij",
  "qwertyuiop",
  "QWERTYUIOP123",
  "1qaz2wsx3edc",
  "Password123",
  "password2026!",
  "matkhau123456",
  "Mật khẩu 123",
  "anhyeuem1990",
  "chophien2026",
  "PhuTho123456",
  "sungthimai90",
  "maisung1990",
  "Sùng Thị Mai 1990",
  "htxgadenpaco",
])("is easy: %s", (password) => {
  expect(isEasyPassword(password, personal)).toBe(true)
})

test.each([
  "mật khẩu thử nghiệm",
  "một mật khẩu mới",
  "gà đen leo núi đá",
  "tre xanh 7 bụi",
  "Xk3-vTqL-r29p",
  "bốn con trâu 2 con bò",
  "2 mai 1990 ở Pà Cò nhé",
  "correct horse battery",
])("is not easy: %s", (password) => {
  expect(isEasyPassword(password, personal)).toBe(false)
})
