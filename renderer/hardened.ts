/**
 * Imported first: takes away the accessor through which a key named `__proto__` in data could reach the prototype of every object
 * (safety, section 2.3), as the host does. Nobody here uses it.
 */
Reflect.deleteProperty(Object.prototype, '__proto__');
