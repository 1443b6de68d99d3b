import { contextBridge } from 'electron'

/** What a page can tell of the window around it. */
contextBridge.exposeInMainWorld('desktop', { platform: process.platform })
