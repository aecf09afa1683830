import type * as vscode from 'vscode';

/** The page: everything comes from the extension's own folders, nothing runs or is styled without the nonce of this very page. */
export function pageHtml(webview: vscode.Webview, script: vscode.Uri, style: vscode.Uri, title: string): string {
  const nonce = createNonce();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" nonce="${nonce}" href="${escapeHtml(String(webview.asWebviewUri(style)))}">
</head>
<body>
<script type="module" nonce="${nonce}" src="${escapeHtml(String(webview.asWebviewUri(script)))}"></script>
</body>
</html>`;
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** 128 random bits; `crypto` is there in Node and in the browser. */
function createNonce(): string {
  return [...globalThis.crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
