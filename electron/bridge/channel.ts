// The one Electron channel that all messages of the port share, so that the preload script can reach nothing else.

export const bridgeChannel = 'backoff';
