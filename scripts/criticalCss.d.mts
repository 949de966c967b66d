export function criticalCss(css: string, html: string, later?: readonly string[]): string
