// Written by codicil: a CloudFront Function for viewer requests, runtime cloudfront-js-2.0; never edited.
const pages = {
  '/policies/acme-ltd/en/data.html': '/policies/acme/en/privacy/',
  '/policies/acme/en/data.html': '/policies/acme/en/privacy/'};
const folders = [
  ['/policies/acme-ltd/en/donnees-privees/', '/policies/acme/en/privacy/'],
  ['/policies/acme-ltd/fr/donnees-privees/', '/policies/acme/fr/privacy/'],
  ['/policies/acme/en/donnees-privees/', '/policies/acme/en/privacy/'],
  ['/policies/acme/fr/donnees-privees/', '/policies/acme/fr/privacy/'],
  ['/policies/acme-ltd/fr/%C3%A9t%C3%A9/', '/policies/acme/fr/privacy/'],
  ['/policies/acme/fr/%C3%A9t%C3%A9/', '/policies/acme/fr/privacy/'],
  ['/policies/acme-ltd/', '/policies/acme/']];

function moved(location) {
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: location } } };
}

function handler(event) {
  const request = event.request;
  const path = request.uri.replace(/\/index\.html$/, '/');
  if (Object.hasOwn(pages, path)) return moved(pages[path]);
  for (const [from, to] of folders) {
    if (path.startsWith(from) && path.endsWith('/')) return moved(to + path.slice(from.length));
  }
  if (request.uri.endsWith('/')) {
    request.uri += 'index.html';
  } else if (!request.uri.slice(request.uri.lastIndexOf('/')).includes('.')) {
    return moved(request.uri + '/');
  }
  return request;
}
