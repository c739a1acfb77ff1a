import { localPhone } from "@chophien/vocabulary/phone"

/** Where Zalo opens a conversation with a phone number. */
export const zaloAddress = (phone: string): string => `https://zalo.me/${localPhone(phone)}`
