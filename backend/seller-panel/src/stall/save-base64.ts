/** Saves a file that came as base64. */
export function saveBase64({ file_name, content }: { file_name: string; content: string }): void {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([bytes]))
  link.download = file_name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
