import type { LessonCode } from "@chophien/contract/seller/training"
import type { ComponentChildren } from "preact"

/** Lines of each lesson's picture, on a field of 160 × 100. */
const drawings: Readonly<Record<LessonCode, ComponentChildren>> = {
  photograph: (
    <>
      <rect x="14" y="12" width="40" height="56" rx="3" />
      <path d="M34 12v56M14 40h40" />
      <ellipse cx="108" cy="78" rx="36" ry="10" />
      <path d="M86 74c0-18 10-28 22-28s22 10 22 28" />
      <path d="M58 30l22 16M58 44l20 10" class="drawing-light" />
    </>
  ),
  describe: (
    <>
      <rect x="34" y="10" width="92" height="80" rx="5" />
      <path d="M46 28h52M46 44h68M46 58h68M46 72h40" />
      <path d="M112 80l16-16 8 8-16 16-10 2z" class="drawing-fill" />
    </>
  ),
  price: (
    <>
      <path d="M22 20h44l52 52-34 22-62-50z" class="drawing-fill" />
      <circle cx="40" cy="34" r="5" />
      <path d="M112 18v28M98 32h28" />
    </>
  ),
  confirm: (
    <>
      <rect x="52" y="8" width="56" height="84" rx="8" />
      <path d="M60 22h40M60 34h28" />
      <circle cx="80" cy="62" r="17" class="drawing-fill" />
      <path d="M71 62l7 7 12-14" />
    </>
  ),
  pack: (
    <>
      <path d="M24 38l56-18 56 18-56 18z" class="drawing-fill" />
      <path d="M24 38v36l56 18 56-18V38M80 56v36" />
      <path d="M52 29l56 18v14" />
    </>
  ),
  answer: (
    <>
      <path d="M18 18h76v40H50L36 72V58H18z" class="drawing-fill" />
      <path d="M32 32h48M32 44h30" />
      <path d="M104 40h38v34h-10v12l-14-12h-28" />
    </>
  ),
  refund: (
    <>
      <circle cx="94" cy="52" r="30" class="drawing-fill" />
      <path d="M82 44h24M82 54h24M94 44v22" />
      <path d="M56 20a44 44 0 0 0-14 60M42 80l-10-8M42 80l4-13" />
    </>
  ),
  fake_transfer: (
    <>
      <rect x="30" y="10" width="54" height="80" rx="7" />
      <path d="M42 30h30M42 42h22" />
      <path d="M104 34l32 56H72z" class="drawing-fill" />
      <path d="M104 54v16M104 78v3" />
    </>
  ),
  food_safety: (
    <>
      <rect x="26" y="12" width="66" height="78" rx="4" />
      <path d="M38 30h42M38 44h42M38 58h26" />
      <path d="M112 30l22 8v18c0 16-12 24-22 28-10-4-22-12-22-28V38z" class="drawing-fill" />
      <path d="M102 54l8 8 14-16" />
    </>
  ),
  tax: (
    <>
      <rect x="36" y="8" width="88" height="84" rx="6" />
      <rect x="48" y="20" width="64" height="18" rx="3" class="drawing-fill" />
      <path d="M52 54h8M76 54h8M100 54h8M52 72h8M76 72h8M100 72h8" />
    </>
  ),
}

/** The picture of a lesson; the sentences beside it say the same. */
export function LessonDrawing({ code }: { code: LessonCode }) {
  return (
    <svg class="lesson-drawing" viewBox="0 0 160 100" aria-hidden="true">
      {drawings[code]}
    </svg>
  )
}
