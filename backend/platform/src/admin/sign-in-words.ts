const words = {
  vi: {
    title: "Phiên đăng nhập đã hết",
    hint: "Hãy đăng nhập lại để làm tiếp. Những gì bạn đã ghi vẫn còn nguyên.",
    email: "Email",
    password: "Mật khẩu",
    code: "Mã trong ứng dụng xác thực",
    enter: "Đăng nhập",
    leave: "Thôi",
    wrong: "Email hoặc mật khẩu chưa đúng.",
    wrong_code: "Mã chưa đúng hoặc đã dùng rồi.",
  },
  en: {
    title: "Your session has ended",
    hint: "Please sign in again to go on. What you have typed is still there.",
    email: "E-mail",
    password: "Password",
    code: "Code of your authenticator",
    enter: "Sign in",
    leave: "Cancel",
    wrong: "The e-mail or the password is not right.",
    wrong_code: "The code is wrong or was used before.",
  },
}

/** The words of the window for signing in again, in the language of the page. */
export const signInWords = () => (localStorage.getItem("lng") === "en" ? words.en : words.vi)
