/** Hands a file to the browser to be saved. Nothing is sent: the file is made in the page. */
export function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // the browser takes the file in its own time
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
