// Where the desktop app's page lives. This never changes: the browser keeps the library's database under this origin.

export const scheme = 'app';
export const appOrigin = 'app://study';
export const appAddress = `${appOrigin}/`;
