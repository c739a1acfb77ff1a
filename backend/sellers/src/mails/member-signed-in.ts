import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"

/** What stands for a device or an address that is not known. */
const unknown = { vi: "không rõ", en: "unknown" }

/** To a member whose password was used on a device where they never signed in before. */
export const memberSignedIn = defineMail({
  template: "member-signed-in",
  data: z.object({
    member_name: mailFields.text,
    seller_name: mailFields.text,
    /** Browser and system. */
    device: mailFields.text.nullable(),
    ip: mailFields.text.nullable(),
    at: mailFields.moment,
    /** Where the panel lists the devices. */
    panel_url: mailFields.address,
    reset_page: mailFields.address,
  }),
  secrets: [],
  about: "seller_name",
  texts: {
    vi: {
      subject: "Gian hàng {seller} vừa được đăng nhập trên máy mới",
      preview: "{device}, lúc {at}.",
      heading: "Có máy mới đăng nhập",
      intro:
        "Chào {name}, tài khoản của bạn ở gian hàng {seller} vừa được đăng nhập lúc {at} trên một máy chưa dùng bao giờ: {device} (địa chỉ mạng {ip}).",
      button: "Xem các máy đang đăng nhập",
      note: "Nếu là bạn thì không cần làm gì. Nếu không phải, hãy đặt mật khẩu mới ngay tại {reset_page}: mọi máy sẽ bị đăng xuất. Rồi gọi cán bộ phụ trách gian hàng ở xã bạn.",
    },
    en: {
      subject: "{seller}: a sign-in on a new device",
      preview: "{device}, at {at}.",
      heading: "A new device has signed in",
      intro:
        "Hello {name}, your account of {seller} was signed in to at {at} on a device that was never used before: {device} (network address {ip}).",
      button: "See the devices that are signed in",
      note: "If it was you, there is nothing to do. If not, set a new password now at {reset_page}: every device is signed out by it. Then call the officer in charge of your shop.",
    },
  },
  compose: (
    { member_name: name, seller_name: seller, device, ip, at, panel_url, reset_page },
    { locale, moment }
  ) => ({
    values: {
      name,
      seller,
      device: device ?? unknown[locale],
      ip: ip ?? unknown[locale],
      at: moment(at),
      reset_page,
    },
    url: panel_url,
  }),
})
