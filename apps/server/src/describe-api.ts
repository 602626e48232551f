import 'reflect-metadata';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Runtime } from '#runtime';
import { ApiDescriptionController } from './api-description.controller.js';
import { createApp } from './create-app.js';

/** The description of the interface without a system behind it: what can be asked does not depend on what is stored. */
export async function describeApi(): Promise<OpenAPIObject> {
  const app = await createApp({} as Runtime);
  const document = app.get(ApiDescriptionController).read() as OpenAPIObject;
  await app.close();
  return document;
}
