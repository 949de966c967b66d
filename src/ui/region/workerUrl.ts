export { default as workerUrl } from './regionWorker.ts?worker&url'
